namespace Juluo.Residencies;

/// <summary>What applicants are asked. It is not changed; another question is asked instead.</summary>
/// <param name="Choices">Of a choice, one of which is the answer.</param>
/// <param name="Must">Has to be answered before it is sent.</param>
public sealed record ResidencyQuestion(
    ResidencyQuestionId Id,
    QuestionKind Kind,
    LocalizedText Text,
    IReadOnlyList<string> Choices,
    bool Must
)
{
    public const int MostText = 200;
    public const int MostOfThem = 20;
    public const int MostChoices = 20;
    public const int MostChoice = 80;
}

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
