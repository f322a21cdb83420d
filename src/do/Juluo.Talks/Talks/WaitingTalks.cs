namespace Juluo.Talks;

/// <summary>The caller's tasks: nominations to answer, and requests to swap slots.</summary>
internal sealed class WaitingTalks(UnitOfWork work) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(TalkRights.Give)
            ? (Statement)
                $"""
                    (exists (select from talks.nomination n where n.community_id = {work.Community} and n.nominee_id = {self} and n.state = 'open')
                      or exists (select from talks.swap s join talks.talk t on t.community_id = s.community_id and t.id = s.other_id
                        where s.community_id = {work.Community} and t.speaker_id = {self}))
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var nominations = await work.List<(string Topic, Instant Since)>(
            $"""
            select topic, made_at from talks.nomination where community_id = {work.Community} and nominee_id = {caller.Self} and state = 'open'
            order by made_at, id limit {Most}
            """,
            stop
        );
        var swaps = await work.List<(TalkId Talk, LocalizedText Title, Instant Since)>(
            $"""
            select t.id as talk, t.title_zh, t.title_en, s.asked_at from talks.swap s join talks.talk t on t.community_id = s.community_id and t.id = s.other_id
            where s.community_id = {work.Community} and t.speaker_id = {caller.Self} order by s.asked_at, s.id limit {Most}
            """,
            stop
        );
        return
        [
            .. nominations
                .Select(n => new WaitingItem("talk-nomination", new(n.Topic), "/talks#nominations", n.Since))
                .Concat(swaps.Select(s => new WaitingItem("talk-swap", s.Title, $"/talks/{s.Talk}", s.Since)))
                .Take(Most),
        ];
    }
}
