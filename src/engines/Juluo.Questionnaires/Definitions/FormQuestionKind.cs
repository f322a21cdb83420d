namespace Juluo.Questionnaires;

/// <summary>The kind of a question, which decides how it is answered.</summary>
public enum FormQuestionKind
{
    Text,
    LongText,

    /// <summary>One email address.</summary>
    Email,

    /// <summary>A phone number, with or without an extension.</summary>
    Phone,
    Number,
    Money,
    Date,

    /// <summary>One option of a list.</summary>
    Choice,

    /// <summary>Any number of options of a list.</summary>
    Several,
    YesNo,
    Address,

    /// <summary>A name, with an email address or a phone number.</summary>
    Person,

    /// <summary>A table: rows with the same few questions.</summary>
    Table,

    /// <summary>Photos or files; several pages if necessary.</summary>
    File,

    /// <summary>A sketch: drawn on paper and photographed, or a picture.</summary>
    Drawing,

    /// <summary>A name typed as a signature.</summary>
    Signature,

    /// <summary>Agreement to a text.</summary>
    Consent,

    /// <summary>The address of a page or a file on the web.</summary>
    Link,
}
