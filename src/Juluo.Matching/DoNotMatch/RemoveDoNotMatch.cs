using Juluo.Kernel;

namespace Juluo.Matching;

/// <summary>POST /me/do-not-match/{person}/removal — they may be suggested again.</summary>
[Post("/me/do-not-match/{person}/removal", MatchingRoom.Own, Then = "/me/do-not-match")]
internal sealed class RemoveDoNotMatch(DoNotMatchBook avoided) : Slice<RemoveDoNotMatch.Input, Done>
{
    public sealed record Input(PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        await avoided.Remove(caller.Self, input.Person, stop);
        return Done.It;
    }
}
