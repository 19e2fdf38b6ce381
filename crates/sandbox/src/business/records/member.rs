//! Members of a shop (会员).

/// The fields that an answer shows or a later save compares. The others are checked and not kept.
pub(crate) struct Member {
    pub(crate) id: String,
    pub(crate) custom_no: String,
    pub(crate) mobile: String,
    pub(crate) name: String,
    pub(crate) enabled: bool,
    /// Deleted by `is_delete`. Other members may take its mobile and card number.
    pub(crate) deleted: bool,
}
