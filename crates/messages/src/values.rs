//! Refusals of values that a field does not take. The first argument is the value.

/// All have the same text; the hints differ.
macro_rules! values {
    ($($id:ident $hint:literal $chinese_hint:literal;)+) => {
        messages! { $($id ["{value} is not allowed here", $hint] ["{value} 不是允许的值", $chinese_hint];)+ }
    };
}

values! {
    expected_text "Give text." "请填写文本。";
    expected_visible_text "Give text with at least one visible character." "请填写至少含一个可见字符的文本。";
    expected_list "Give a list." "请填写数组。";
    expected_object "Give an object." "请填写对象。";
    expected_boolean "Give true or false." "请填写 true 或 false。";
    expected_number_not_text "Give the number {number}, not a text." "请填写数字 {number}，而不是文本。";
    expected_choice "Use one of {choices}." "请使用以下值之一：{choices}。";
    expected_shorter_text "Give at most {max} characters." "请填写不超过 {max} 个字符。";
    expected_whole_number "Give a whole number." "请填写整数。";
    expected_whole_number_within
        "Give a whole number from {least} to {most}."
        "请填写 {least} 到 {most} 之间的整数。";
    expected_number "Give a number." "请填写数字。";
    expected_number_within "Give a number from {least} to {most}." "请填写 {least} 到 {most} 之间的数字。";
    expected_finite_number "Give a finite number, not text." "请填写有限的数字，不要用文本。";
    expected_decimal "Give a number, or its text." "请填写数字或数字文本。";
    expected_decimal_within
        "Give a number, or its text, from {least} to {most}."
        "请填写 {least} 到 {most} 之间的数字或数字文本。";
    expected_fewer_digits
        "Round it, or give it as text: a number in JavaScript holds 15 digits exactly."
        "请四舍五入，或改用文本：JavaScript 的数字只能精确表示 15 位。";
    expected_page_size "Give a whole number from 1 to 100." "请填写 1 到 100 之间的整数。";
    expected_smaller_page_size
        "Give at most 100: above it the service loses rows silently."
        "请填写不超过 100 的值：超过时服务端会静默丢行。";
    expected_page_number "Give a whole number from 1 to 2147483647." "请填写 1 到 2147483647 之间的整数。";
    expected_date
        "Give a date that exists as 'yyyy-MM-dd', for example '2026-01-31'."
        "请填写真实存在的日期，格式 'yyyy-MM-dd'，例如 '2026-01-31'。";
    expected_date_time
        "Give a time that exists as 'yyyy-MM-dd HH:mm:ss', for example '2026-01-31 00:00:00'."
        "请填写真实存在的时间，格式 'yyyy-MM-dd HH:mm:ss'，例如 '2026-01-31 00:00:00'。";
    expected_positive_text
        "Give a whole number above 0 as text, for example '1'."
        "请用文本填写大于 0 的整数，例如 '1'。";
    expected_id "Give the id as text." "请用文本填写 id。";
    expected_id_as_text
        "Give ids as text: they have up to 19 digits, more than a number can hold."
        "请用文本填写 id：id 最多 19 位，超出数字的精度。";
    expected_id_of_digits
        "Give the id as the service gives it: in digits."
        "请按服务端给出的原样填写 id：只用数字 0–9。";
    expected_id_or_nothing "Give the id, or leave the field out." "请填写 id，或省略该字段。";
    expected_id_without_blanks "Give the id without blanks." "请填写不含空白字符的 id。";
    expected_text_map
        "Give an object of text by key, as { custom_field__1__abc: 'text' }."
        "请填写值为文本的对象，例如 { custom_field__1__abc: '文本' }。";
    expected_millis
        "Give milliseconds since the epoch, 13 digits, for example Date.now()."
        "请填写 13 位毫秒时间戳，例如 Date.now()。";
    expected_millis_not_seconds
        "This looks like seconds: give milliseconds since the epoch, 13 digits."
        "这像是秒级时间戳：请填写 13 位毫秒时间戳。";
}
