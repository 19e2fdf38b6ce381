//! Members of a shop (会员).

/// What a later save, or the answer, looks at. The other fields are checked: no operation here shows them.
pub(crate) struct Member {
    pub(crate) id: String,
    pub(crate) custom_no: String,
    pub(crate) mobile: String,
    pub(crate) name: String,
    pub(crate) enabled: bool,
    /// A deleted member (is_delete = 1) keeps neither mobile nor card number from others.
    pub(crate) deleted: bool,
}
