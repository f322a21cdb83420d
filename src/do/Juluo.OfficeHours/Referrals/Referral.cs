namespace Juluo.OfficeHours;

/// <summary>A referral of a member by an expert. Nothing is passed on before the member agrees.</summary>
/// <param name="ToOutside">A name and an address outside the community.</param>
/// <param name="Note">The note that is passed on; the member reads it first.</param>
public sealed record Referral(
    ReferralId Id,
    AppointmentId Appointment,
    PersonId? ToPerson,
    OrganisationId? ToOrganisation,
    string? ToOutside,
    string Note,
    Instant ProposedAt,
    Instant? AgreedAt,
    Instant? DeclinedAt,
    Instant? PassedOnAt,
    ReferralResult? Result,
    string? ResultWords
)
{
    public const int MostOutside = 300;
    public const int MostNote = 1000;
    public const int MostResultWords = 600;

    public bool WaitsForMember => AgreedAt is null && DeclinedAt is null;
}

[Named("referral-result")]
public enum ReferralResult
{
    Helped,
    UnderWay,
    NoAnswer,
}
