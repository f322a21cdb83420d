namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/people/{person}/removal — removes a person from an application. Their texts stay.</summary>
[Post(
    "/grants/applications/{id}/people/{person}/removal",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Say = "programmes.application.person-removed"
)]
internal sealed class RemoveFromApplication(UnitOfWork work, Clock clock, Notifier notifier) : Slice<RemoveFromApplication.Input, Done>
{
    public sealed record Input(GrantApplicationId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GrantApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (!await store.Drop(application.Id, input.Person, stop))
            return new NotFound();
        await notifier.TakeBack([input.Person], InviteToApplication.Key(application.Id, input.Person), stop);
        return Done.It;
    }
}
