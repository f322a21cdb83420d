namespace Juluo.Joining;

/// <summary>Parameters for a new invitation: for an address, or a link without one.</summary>
public sealed record NewInvitation(string? Email, Role Role, Instant ExpiresAt)
{
    public string? Name { get; init; }

    public string Language { get; init; } = Languages.Chinese;

    public LocalDate? TrialUntil { get; init; }

    public string? Message { get; init; }

    public int Most { get; init; } = 1;

    public Guid? Request { get; init; }

    /// <summary>Returns the errors that can be found without the database.</summary>
    public IEnumerable<Error> Check(LocalDate today)
    {
        if (Email is { } email && !EmailAddress.IsOne(email.Trim()))
            yield return new AccountErrors.NoAddress();
        if (!string.IsNullOrWhiteSpace(Name))
            foreach (var error in FormText.CheckGiven(nameof(Name), Name, Person.MostName))
                yield return error;
        if (Message is { Length: > Invitation.MostMessage })
            yield return new TooLong(nameof(Message), Invitation.MostMessage);
        if (!Languages.All.Contains(Language))
            yield return new Unreadable(nameof(Language));
        if (TrialUntil is { } until && (until <= today || until > today.PlusYears(2)))
            yield return new MembershipErrors.TrialDay(nameof(TrialUntil));
        if (Most is < 1 or > 1000)
            yield return new InvitationErrors.HowMany(nameof(Most), 1000);
    }
}
