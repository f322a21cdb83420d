namespace Juluo.Residencies;

/// <summary>How a question is answered.</summary>
[Named("question-kind")]
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
