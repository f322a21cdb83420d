namespace Juluo.Questionnaires;

/// <summary>The kind of a question, which decides how it is answered.</summary>
public enum FormQuestionKind
{
    Text,
    LongText,

    /// <summary>One email address.</summary>
    Email,

    /// <summary>A phone number, with an extension or without.</summary>
    Phone,
    Number,
    Money,
    Date,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Any of a list.</summary>
    Several,
    YesNo,
    Address,

    /// <summary>A name, with an e-mail address or a phone number.</summary>
    Person,

    /// <summary>Rows of the same few questions.</summary>
    Table,

    /// <summary>Photos or files; of several pages if need be.</summary>
    File,

    /// <summary>A sketch: drawn on paper and photographed, or a picture.</summary>
    Drawing,

    /// <summary>A name that is typed to sign with.</summary>
    Signature,

    /// <summary>Agreement to a text.</summary>
    Consent,

    /// <summary>The address of a page or a file on the web.</summary>
    Link,
}
