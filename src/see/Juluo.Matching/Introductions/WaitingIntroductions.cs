namespace Juluo.Matching;

/// <summary>Lists the introductions that the caller has not answered yet.</summary>
internal sealed class WaitingIntroductions(UnitOfWork work, IntroductionStore introductions, AnswerStore answers, Clock clock)
    : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self
            ? (Statement)
                $"""
                    exists (select from matching.introduction where community_id = {work.Community} and (a = {self} or b = {self}) and state = 'asked')
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
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
