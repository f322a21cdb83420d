namespace Juluo.Circles;

/// <summary>An event in a circle's history; its sentence is in the catalogues under <c>circles.circle.event.</c> and its kind.</summary>
/// <param name="Person">The person affected.</param>
/// <param name="Detail">A name or a number for the sentence.</param>
public sealed record CircleEvent(Instant At, string Kind, PersonId? By, PersonId? Person, string? Detail)
{
    public const string Founded = "founded";
    public const string Joined = "joined";
    public const string Asked = "asked";
    public const string Admitted = "admitted";
    public const string Refused = "refused";
    public const string Appointed = "appointed";
    public const string Left = "left";
    public const string Dismissed = "dismissed";
    public const string TermEnded = "term-ended";
    public const string Changed = "changed";
    public const string Closed = "closed";
    public const string Reopened = "reopened";
    public const string Called = "called";
    public const string Approved = "approved";
    public const string BallotOpened = "ballot-opened";
    public const string BallotClosed = "ballot-closed";
    public const string Issued = "issued";
    public const string Transferred = "transferred";
    public const string Redeemed = "redeemed";
    public const string Dividend = "dividend";
}
