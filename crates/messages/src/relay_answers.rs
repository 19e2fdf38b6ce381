//! The answers of a relay itself. They show neither secrets nor words of the service. Answers of one kind have one
//! hint, and the first message of a kind is for a relay that gives no reason.

/// Messages by kind.
macro_rules! kinds {
    ($([$hint:literal, $chinese_hint:literal] { $($id:ident $text:literal $chinese:literal;)+ })+) => {
        messages! { $($($id [$text, $hint] [$chinese, $chinese_hint];)+)+ }
    };
}

kinds! {
    ["Have `authorization` give a token that the relay knows and that is in force.", "请让 `authorization` \
     返回中继认可且在有效期内的令牌。"] {
        relay_token "" "";
        authorization_refused "the authorisation is not accepted" "身份验证没有通过";
    }
    ["The owner of the relay has to open this to you.", "需要由中继的管理者开放给你。"] {
        relay_closed "" "";
        operation_not_open "this operation is not open to this caller" "该操作没有开放给此调用方";
        origin_not_open
            "pages of this origin may not call: `cors.origins` does not list it"
            "该来源的页面不允许调用：`cors.origins` 中没有它";
        account_set_not_open "this account set is not open to this caller" "该账套没有开放给此调用方";
    }
    ["Call again later.", "请稍后重试。"] {
        relay_busy "" "";
        relay_closing "the relay is closing" "中继正在关闭";
        answer_not_handed_on "the answer of the service could not be handed on" "服务端的响应无法转发";
        caller_not_checked "the caller cannot be checked now" "目前无法验证调用方";
        account_set_moved "the account set has moved: send the call again" "账套已迁移：请重新发送";
        answer_cut_off "the answer of the service was cut off" "服务端的响应中断了";
        service_unreachable "the service gave no answer" "服务端没有应答";
        caller_gone "the caller has gone" "调用方已断开";
        too_many_waiting "too many calls wait for this account set" "该账套排队等待的调用过多";
        service_late "the service did not answer in time" "服务端没有按时响应";
        service_not_callable "the service cannot be called now" "目前无法调用服务端";
    }
    ["The owner of the relay finds the reason in its log.", "中继的管理者可以在日志中找到原因。"] {
        relay_config "" "";
        relay_not_set_up "the relay is not set up" "中继尚未配置好";
        account_set_not_set_up "the relay is not set up for this account set" "中继没有配置好该账套";
    }
    ["Correct the call.", "请改正这次调用。"] {
        relay_request "" "";
        body_no_json
            "the body is not JSON: send it as application/json, files as multipart/form-data"
            "请求体不是 JSON：请用 application/json 发送，文件用 multipart/form-data";
        body_no_utf8
            "the body is not UTF-8: its Content-Type names another charset"
            "请求体不是 UTF-8：Content-Type 指明了其他字符集";
        body_encoded
            "the body is compressed: send it without Content-Encoding"
            "请求体已压缩：发送时请不要使用 Content-Encoding";
        body_length_differs "the body has not the length that its Content-Length says" "请求体的长度与 Content-Length 不符";
        body_length_missing "a large body needs a Content-Length" "较大的请求体需要 Content-Length";
        body_too_large "the body has more than {most} bytes" "请求体超过 {most} 字节";
        body_late "the body did not come in time" "请求体没有按时到达";
        relay_query_too_long "the query has more than {most} characters" "查询参数超过 {most} 个字符";
        query_no_utf8 "the query is not UTF-8: send each `%` as part of an escape of UTF-8" "查询参数不是 UTF-8：每个 `%` \
         都必须是 UTF-8 转义的一部分";
        answer_too_large
            "the answer has more than {most} bytes, which is too many to decrypt: ask for smaller pages"
            "响应超过 {most} 字节，无法解密：请减小每页条数";
        path_not_plain "the path is not one that this relay takes" "该路径不在中继接受的范围内";
        header_of_the_service "a header was sent that only the relay may send to the service" "发送了只能由中继发给服务端的请求头";
        account_set_not_named "the account set is not named: call /accounts/<name>/…" "没有指明账套：请调用 /accounts/<名称>/…";
    }
}
