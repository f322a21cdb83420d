namespace Juluo.Matching;

/// <summary>POST /me/do-not-match/{person}/removal — removes a person from the list: they may be suggested again.</summary>
[Post("/me/do-not-match/{person}/removal", NeedsRights.Own, Then = "/me/do-not-match")]
internal sealed class RemoveDoNotMatch(DoNotMatchStore avoided, PeopleFacade people) : Slice<RemoveDoNotMatch.Input, Done>
{
    public sealed record Input(PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Person, stop) is null)
            return new NotFound();
        await avoided.Remove(caller.Self, input.Person, stop);
        return Done.It;
    }
}
