namespace Juluo.Matching;

/// <summary>POST /me/do-not-match — adds a person to the list, without notification.</summary>
[Post(
    "/me/do-not-match",
    NeedsRights.Own,
    Form = typeof(ListMyDoNotMatch),
    Say = "matching.avoid.added",
    Undo = "/me/do-not-match/{person}/removal"
)]
internal sealed class AddDoNotMatch(DoNotMatchStore avoided, PeopleFacade people) : Slice<AddDoNotMatch.Input, Done>
{
    public sealed record Input(PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Person == caller.Self)
            return new MatchingErrors.Themselves(nameof(input.Person));
        if (await people.Find(input.Person, stop) is null)
            return new MatchingErrors.NotHere(nameof(input.Person));
        await avoided.Add(caller.Self, input.Person, stop);
        return Done.It;
    }
}
