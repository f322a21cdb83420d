namespace Juluo.Questionnaires;

/// <summary>Faults of typed answers. <c>At</c> is the field, <c>Question</c> the label of the question in the language of the form; bounds are formatted for people.</summary>
public static class AnswerFaults
{
    public sealed record Needed(string? At, string Question) : FormFault("form-answer.needed", At);

    /// <summary>A cell of a table is not valid.</summary>
    /// <param name="Row">Number of its row, from 1.</param>
    public sealed record InRow(string? At, int Row, FormFault What) : FormFault("form-answer.in-row", At);

    public sealed record TooLong(string? At, string Question, int Most) : FormFault("form-answer.too-long", At);

    public sealed record NoNumber(string? At, string Question) : FormFault("form-answer.no-number", At);

    /// <param name="Least">The smallest value allowed.</param>
    public sealed record BelowNothing(string? At, string Question, string Least) : FormFault("form-answer.below-nothing", At);

    /// <summary>The number is ambiguous: 1.450 is one and a half to some people, and one thousand four hundred and fifty to others.</summary>
    /// <param name="Said">The typed text.</param>
    /// <param name="Whole">The number without its points.</param>
    public sealed record Thousands(string? At, string Question, string Said, string Whole) : FormFault("form-answer.thousands", At);

    public sealed record NotWhole(string? At, string Question) : FormFault("form-answer.not-whole", At);

    public sealed record TooSmall(string? At, string Question, string Least) : FormFault("form-answer.too-small", At);

    public sealed record TooLarge(string? At, string Question, string Most) : FormFault("form-answer.too-large", At);

    public sealed record NoAmount(string? At, string Question) : FormFault("form-answer.no-amount", At);

    public sealed record NoDay(string? At, string Question) : FormFault("form-answer.no-day", At);

    /// <summary>The text may mean two days, and the page lets the person choose.</summary>
    public sealed record TwoDays(string? At, string Question, LocalDate First, LocalDate Second) : FormFault("form-answer.two-days", At);

    public sealed record TooEarly(string? At, string Question, LocalDate Day) : FormFault("form-answer.too-early", At);

    public sealed record TooLate(string? At, string Question, LocalDate Day) : FormFault("form-answer.too-late", At);

    public sealed record NotOffered(string? At, string Question) : FormFault("form-answer.not-offered", At);

    public sealed record TooFew(string? At, string Question, int Least) : FormFault("form-answer.too-few", At);

    public sealed record TooMany(string? At, string Question, int Most) : FormFault("form-answer.too-many", At);

    public sealed record NoStreet(string? At, string Question) : FormFault("form-answer.no-street", At);

    public sealed record NoCity(string? At, string Question) : FormFault("form-answer.no-city", At);

    public sealed record NoState(string? At, string Question) : FormFault("form-answer.no-state", At);

    public sealed record NoZip(string? At, string Question) : FormFault("form-answer.no-zip", At);

    public sealed record NoPostcode(string? At, string Question) : FormFault("form-answer.no-postcode", At);

    /// <param name="Taken">First digits of accepted postcodes.</param>
    public sealed record OtherPostcode(string? At, string Question, string Taken) : FormFault("form-answer.other-postcode", At);

    public sealed record NoSsn(string? At, string Question) : FormFault("form-answer.no-ssn", At);

    public sealed record NoName(string? At, string Question) : FormFault("form-answer.no-name", At);

    public sealed record NoEmail(string? At, string Question) : FormFault("form-answer.no-email", At);

    public sealed record NoPhone(string? At, string Question) : FormFault("form-answer.no-phone", At);

    public sealed record NoWayToReach(string? At, string Question) : FormFault("form-answer.no-way-to-reach", At);

    public sealed record NotAgreed(string? At, string Question) : FormFault("form-answer.not-agreed", At);

    /// <summary>The answers contradict a check of the form.</summary>
    /// <param name="Says">The form's own message on how to correct it.</param>
    public sealed record Contradicts(string? At, string Says) : FormFault("form-answer.contradicts", At);

    /// <summary>A person other than the one in the form has signed, and did not state in what role.</summary>
    public sealed record OtherSigner(string? At, string Name) : FormFault("form-answer.other-signer", At);

    /// <summary>The last typed text is not an answer. It is corrected on its own page.</summary>
    public sealed record StillWrong(string? At, string Question) : FormFault("form-answer.still-wrong", At);

    public sealed record NoLink(string? At, string Question) : FormFault("form-answer.no-link", At);

    public sealed record NoFile(string? At, string Question) : FormFault("form-answer.no-file", At);
}
