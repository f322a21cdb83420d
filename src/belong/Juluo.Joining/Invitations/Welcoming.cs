namespace Juluo.Joining;

/// <summary>
/// Admits an account by an invitation: as returning alumni, as a person already known by this address without an account, or as a new person.
/// </summary>
internal sealed class Welcoming(
    UnitOfWork work,
    PeopleFacade people,
    ArrivalsFacade arrivals,
    Accounts accounts,
    InvitationStore invitations,
    MembershipsFacade memberships,
    Clock clock
)
{
    /// <param name="language">The browser's language, or null if Juluo doesn't have it; then the invitation's language is used.</param>
    public async Task<Outcome<PersonId>> Welcome(
        Invitation invitation,
        AccountId account,
        string name,
        string? language,
        CancellationToken stop
    )
    {
        var known = await people.OfAccount(account, stop);
        if (known is { State: not PersonState.Alumni })
            return new InvitationErrors.YouAreHere();
        var came = known is { } alumni
            ? await Return(alumni.Id, invitation, stop)
            : await Claim(invitation, account, language, stop) ?? await Add(invitation, account, name, language, stop);
        if (came.Failed)
            return came;
        if (invitation.Request is not null)
            await memberships.Remember(came.Value, StepKind.Asked, came.Value, invitation.MadeAt, stop);
        await memberships.Remember(came.Value, StepKind.Invited, invitation.MadeBy, invitation.MadeAt, stop);
        var used = await invitations.Use(invitation.Id, came.Value, stop);
        if (used.Failed)
            return used.As<PersonId>();
        if (known is null)
            await memberships.Joined(came.Value, tell: invitation.TrialUntil is null, stop);
        if (invitation.TrialUntil is { } until)
            await memberships.Try(came.Value, invitation.MadeBy, until, stop);
        return came;
    }

    private async Task<Outcome<PersonId>> Return(PersonId alumni, Invitation invitation, CancellationToken stop)
    {
        var returned = await memberships.Return(alumni, invitation.MadeBy, stop);
        return returned.Failed ? returned.As<PersonId>() : alumni;
    }

    /// <summary>Assigns an imported person to the account that has proven their address.</summary>
    private async Task<Outcome<PersonId>?> Claim(Invitation invitation, AccountId account, string? language, CancellationToken stop)
    {
        if (invitation.Email is not { } email)
            return null;
        var claimed = await arrivals.Claim(account, email, stop, language);
        return claimed.Failed && claimed.Errors[0] is NotFound ? (Outcome<PersonId>?)null : claimed;
    }

    private async Task<Outcome<PersonId>> Add(
        Invitation invitation,
        AccountId account,
        string name,
        string? language,
        CancellationToken stop
    )
    {
        if (FormText.CheckGiven("name", name, Person.MostName).ToList() is { Count: > 0 } errors)
            return errors;
        return await arrivals.Add(
            new NewPerson(name.Trim(), clock.Today(work.Community.Zone))
            {
                Account = account,
                Email = invitation.Email ?? await accounts.AddressOf(account),
                Language = language ?? invitation.Language,
                Roles = [invitation.Role],
            },
            stop
        );
    }
}
