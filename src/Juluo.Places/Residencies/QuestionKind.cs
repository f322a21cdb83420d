namespace Juluo.Places;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    Text,
    LongText,
    Choice,
    YesNo,
    Date,

    /// <summary>An address of a file or a page.</summary>
    Link,
}
