namespace Juluo.Matching;

/// <summary>Lists the introductions that the caller has not answered yet.</summary>
internal sealed class WaitingIntroductions(IntroductionStore introductions, AnswerStore answers, Clock clock) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self)
            return [];
        var mine = await answers.Of(self, stop);
        return
        [
            .. (await introductions.Of(self, stop))
                .Where(i => !i.Hushed && !mine.ContainsKey(i.Id))
                .Select(i => new MyIntroduction(i, null, null))
                .Where(i => i.Stage(clock.Now) is MyStage.Asked)
                .Select(i => new WaitingItem(
                    "introduction",
                    // The name is shown once both have said yes.
                    new("新的引介", "A new introduction"),
                    $"/me/introductions/{i.Id}",
                    i.Introduction.AskedAt,
                    i.Introduction.ExpiresAt
                )),
        ];
    }
}
