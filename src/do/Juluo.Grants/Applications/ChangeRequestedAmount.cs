namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/amount — changes the amount that an application asks for, at most what the grant gives (<c>no_more_than_the_programme_gives</c>).</summary>
[Post(
    "/grants/applications/{id}/amount",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Say = "programmes.application.amount-saved"
)]
internal sealed class ChangeRequestedAmount(UnitOfWork work, Clock clock) : Slice<ChangeRequestedAmount.Input, Done>
{
    /// <param name="Asked">The amount, as people type money; empty for no amount.</param>
    public sealed record Input(GrantApplicationId Id, string? Asked = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GrantApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.State != GrantApplicationState.Draft)
            return new ApplicationErrors.AnotherState();
        long? asked = null;
        if (FormText.Some(input.Asked) is { } typed && (asked = MoneyText.Read(typed, application.Currency)) is null)
            return new ApplicationErrors.AmountUnreadable("asked");
        if (await new GrantStore(work, clock).Find(application.Programme, caller, stop) is not { } grant)
            return new NotFound();
        if (grant.AmountTo is { } most && asked > most.Minor)
            return new ApplicationErrors.MoreThanItGives(most);
        try
        {
            await store.Ask(application.Id, asked, stop);
            return Done.It;
        }
        catch (PostgresException more) when (more.ConstraintName == "no_more_than_the_programme_gives")
        {
            // The grant was changed at the same time; its page shows the current limit.
            return new ApplicationErrors.MoreThanItGives(grant.AmountTo!.Value);
        }
    }
}
