namespace Juluo.Needs;

/// <summary>
/// Emails people the needs that fit their offers, once a week from Tuesday morning, each with a link for saying that they can help. The database guarantees once a week; a need is
/// emailed to a person only once; people without a fitting need get no email.
/// </summary>
[Named("matching.send-need-digests")]
internal sealed class SendNeedDigests(
    UnitOfWork work,
    Clock clock,
    Catalogue catalogue,
    PeopleFacade people,
    ConsentsFacade consents,
    NeedLinkStore links,
    ReadAllAvoided avoided,
    PostingVectorStore vectors,
    Notifier notifier,
    PublicAddress address
) : Job
{
    public const string Kind = "matching.needs";
    private const int FromHour = 8;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var local = clock.Now.InZone(community.Zone);
        if (local.DayOfWeek == IsoDayOfWeek.Monday || (local.DayOfWeek == IsoDayOfWeek.Tuesday && local.Hour < FromHour))
            return;
        var week = local.Date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        if (!await links.BeginWeek(week, stop))
            return;
        var cards = (await people.All(stop)).Where(p => p.Here).OrderBy(p => p.Id.Value).ToList();
        var silent = (await consents.Silent(stop)).ToHashSet();
        var apart = (await avoided(stop)).SelectMany(p => new[] { p, (p.Other, p.Person) }).ToHashSet();
        var known = await links.Known(stop);
        var lines = NeedDigest.Of(
            cards,
            (reader, author, need) => !silent.Contains(reader) && !apart.Contains((reader, author)) && !known.Contains((need, reader)),
            await vectors.Of(cards, stop)
        );
        var byId = cards.ToDictionary(c => c.Id);
        foreach (var mail in lines.GroupBy(l => l.Reader))
            await Send(byId[mail.Key], [.. mail], byId, week, stop);
    }

    private async Task Send(
        PersonCard reader,
        IReadOnlyList<NeedDigest.Line> lines,
        Dictionary<PersonId, PersonCard> people,
        LocalDate week,
        CancellationToken stop
    )
    {
        var words = new Words(catalogue, reader.Language, work.Community.Zone);
        var paragraphs = new List<string> { words.Say("needs.digest.mail", new { name = reader.Name, count = lines.Count }) };
        var buttons = new List<(string Label, string Path)>();
        foreach (var line in lines)
        {
            var path = NeedLink.Path(await links.Make(line.Need.Id, reader.Id, stop));
            paragraphs.Add(
                words.Say(
                    "needs.digest.line",
                    new { author = people[line.Author].NameIn(words.Language).First, text = line.Need.In(words.Language) }
                ) + About(line.Need, words)
            );
            paragraphs.Add(address.Of(work.Community, path, words.Language));
            buttons.Add((words["needs.respond.need"], path));
        }

        await notifier.Notify(
            reader.Id,
            new(
                Kind,
                $"needs:{week:uuuu-MM-dd}",
                "matching.needs.told",
                new { count = lines.Count },
                lines is [var only] ? $"/needs/{only.Need.Id}" : "/needs"
            )
            {
                Mail = new(string.Join("\n\n", paragraphs), words["needs.digest.all"], "/needs") { Also = buttons },
            },
            stop
        );
    }

    private static string About(PostingCard need, Words words)
    {
        var more = string.Join(
            " · ",
            new[]
            {
                need.Terms is { } terms ? words[terms] : null,
                need.ClosesOn is { } day ? words.Say("people.posting.until", new { day = words.ShortDay(day) }) : null,
            }.OfType<string>()
        );
        return more.Length == 0 ? "" : "\n" + more;
    }
}
