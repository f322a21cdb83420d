namespace Juluo.CaseDeliveries;

internal static class DeliveryErrors
{
    public sealed record NotSet() : Conflict("delivery.not-set");

    public sealed record NothingChosen() : Invalid("delivery.nothing-chosen", "cases");

    public sealed record TooManyCases(int Most) : Invalid("delivery.too-many-cases", "cases");

    public sealed record SentAlready() : Conflict("delivery.sent-already");

    public sealed record NeedsTwo() : Conflict("delivery.needs-two");

    public sealed record NotReleased() : Conflict("delivery.not-released");

    public sealed record ReleasedAlready() : Conflict("delivery.released-already");

    public sealed record HandedOverAlready() : Conflict("delivery.handed-over-already");

    public sealed record NotHandedOver() : Conflict("delivery.not-handed-over");

    public sealed record NoAnswers() : Invalid("delivery.no-answers", "answers");

    public sealed record NotACase(string Typed) : Invalid("delivery.not-a-case", "answers");

    public sealed record NotInBatch(string Number) : Invalid("delivery.not-in-batch", "answers");

    public sealed record NotAResult(string Typed) : Invalid("delivery.not-a-result", "answers");

    public sealed record NoResult(string Number) : Invalid("delivery.no-result", "answers");

    public sealed record NoReason(string Number) : Invalid("delivery.no-reason", "answers");

    public sealed record AnsweredOtherwise(string Number) : Invalid("delivery.answered-otherwise", "answers");

    public sealed record NoForm() : Invalid("delivery.no-form", "file");

    /// <param name="Why">The reason for the refusal, shown as a sentence.</param>
    public sealed record FormRefused(PdfRefusal Why) : Invalid("delivery.form-refused", "file");

    public sealed record NotAnAssignment(int Line) : Invalid("delivery.not-an-assignment", "fieldMap");

    public sealed record UnknownField(int Line, string Name) : Invalid("delivery.unknown-field", "fieldMap");

    public sealed record UnknownColumn(int Line, string Name) : Invalid("delivery.unknown-column", "fieldMap");
}
