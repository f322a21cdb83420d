namespace Juluo.Talks;

/// <summary>Notifies speakers, hosts and members who nominated or wished.</summary>
internal sealed class TalkNotices(Notifier notifier, PeopleFacade people, Catalogue catalogue)
{
    /// <param name="what">The last word of the notice's keys in the catalogues.</param>
    /// <param name="key">A key that names the fact.</param>
    /// <param name="by">The person who did it; null if the sentence names no one.</param>
    /// <param name="talk">The title of the talk, or a topic.</param>
    public async Task Send(
        string what,
        IReadOnlyCollection<PersonId> to,
        string key,
        PersonId? by,
        LocalizedText talk,
        EventDate? of,
        string path,
        CancellationToken stop
    )
    {
        var others = to.Where(p => p != by).Distinct().ToList();
        if (others.Count == 0)
            return;
        var name = by is { } person ? (await people.Find(person, stop))?.Name ?? "" : "";
        await notifier.Notify(
            others,
            new(
                TalkRights.Notices,
                $"talk:{what}:{key}",
                $"talks.notice.{what}",
                new
                {
                    person = name,
                    talk,
                    @event = of?.Title ?? new LocalizedText("", ""),
                    at = of is null ? new LocalizedText("", "") : When(of),
                },
                path
            ),
            stop
        );
    }

    private LocalizedText When(EventDate of) =>
        new(
            new Words(catalogue, Languages.Chinese, of.Zone).When(of.StartsAt),
            new Words(catalogue, Languages.English, of.Zone).When(of.StartsAt)
        );
}
