namespace Juluo.Matching;

/// <summary>Notifies both people of an introduction, in the inbox and by email as they chose, at most four times. A notification contains nothing that its reader may not know yet.</summary>
internal sealed class IntroductionNotices(
    UnitOfWork work,
    Clock clock,
    Catalogue catalogue,
    Notifier notifier,
    LinkStore links,
    MeetingPlaces places
)
{
    public const string Kind = "matching.introduction";

    private const int MostOfAQuote = 50;
    private static readonly Duration TimeToUndo = Duration.FromSeconds(20);

    public static string Path(string token) => $"/introductions/answers/{token}";

    /// <summary>Asks both without naming the other; skips the person who requested the introduction.</summary>
    public async Task Ask(Introduction introduction, PersonId? willing, Faces faces, CancellationToken stop)
    {
        foreach (var (reader, words) in Readers(introduction, faces).Where(r => r.Reader.Id != willing))
        {
            var other = faces.Card(introduction.Other(reader.Id));
            var token = await links.Make(introduction.Id, reader.Id, LinkAsks.Answer, introduction.ExpiresAt, stop);
            var (subject, shown) = Subject(introduction.Reasons, reader.Id, other, faces, words);
            await Notify(
                Key(introduction, "asked"),
                reader,
                words,
                "matching.mail.ask",
                new
                {
                    name = reader.Name,
                    by = introduction.MadeBy is { } by ? faces.Name(by) : work.Community.Name.In(words.Language),
                    community = work.Community.Name.In(words.Language),
                    whom = faces.Unnamed(introduction.Other(reader.Id), words),
                    why = introduction.Note.Length > 0 ? introduction.Note : introduction.Reasons.SentenceTo(reader.Id, faces, words),
                    more = introduction.Note.Length == 0 || !introduction.Reasons.Move(faces)
                        ? ""
                        : words.Say("matching.mail.more", new { why = introduction.Reasons.SentenceTo(reader.Id, faces, words) }) + "\n\n",
                    until = words.Day(introduction.ExpiresAt),
                },
                shown,
                Mine(introduction),
                Path(token),
                TimeToUndo,
                stop,
                subject
            );
        }
    }

    /// <summary>Tells both who the other is and how to reach them.</summary>
    public async Task NotifyBoth(Introduction introduction, Faces faces, CancellationToken stop)
    {
        var place = await places.Fitting(introduction.A, introduction.B, stop);
        foreach (var (reader, words) in Readers(introduction, faces))
        {
            var other = faces.Card(introduction.Other(reader.Id))!;
            await Notify(
                Key(introduction, "accepted"),
                reader,
                words,
                "matching.mail.accepted",
                new
                {
                    name = reader.Name,
                    other = other.Name,
                    field = other.Trade is { } profession
                        ? words.Say("matching.mail.field", new { other = other.Name, trade = profession.Name.In(words.Language) }) + " "
                        : "",
                    reach = other.Email is { } mail ? words.Say("matching.reach.mail", new { mail }) : words["matching.reach.here"],
                    why = introduction.Note.Length > 0
                        ? introduction.Note
                        : introduction.Reasons.SentenceTo(reader.Id, faces, words, acquainted: true),
                    first = introduction.Reasons.First(reader.Id, other.Id, faces, words),
                    community = work.Community.Name.In(words.Language),
                },
                new { other = other.Name },
                Mine(introduction),
                place.TimesWith(other.Id),
                Duration.Zero,
                stop
            );
        }
    }

    /// <summary>Asks people who have not reported yet: have you met?</summary>
    public Task AskWhetherMet(Introduction introduction, IEnumerable<PersonId> whom, Faces faces, CancellationToken stop) =>
        AskAbout(introduction, whom, faces, LinkAsks.Met, "met", "matching.mail.met", stop);

    /// <summary>Asks people who have not reported yet: was it useful, and what was the result?</summary>
    public Task AskWhetherUseful(Introduction introduction, IEnumerable<PersonId> whom, Faces faces, CancellationToken stop) =>
        AskAbout(introduction, whom, faces, LinkAsks.Useful, "useful", "matching.mail.useful", stop);

    /// <summary>Cancels notifications that were not sent yet, and deletes the links in those that were, so that they stop working.</summary>
    public async Task TakeBack(Introduction introduction, CancellationToken stop)
    {
        await links.Kill(introduction.Id, stop);
        await notifier.TakeBack(introduction.Both, Key(introduction, "asked"), stop);
    }

    private async Task AskAbout(
        Introduction introduction,
        IEnumerable<PersonId> whom,
        Faces faces,
        LinkAsks asks,
        string fact,
        string text,
        CancellationToken stop
    )
    {
        foreach (var (reader, words) in Readers(introduction, faces).Where(r => whom.Contains(r.Reader.Id)))
        {
            var token = await links.Make(introduction.Id, reader.Id, asks, clock.Now + Duration.FromDays(60), stop);
            var other = faces.Name(introduction.Other(reader.Id));
            await Notify(
                Key(introduction, fact),
                reader,
                words,
                text,
                new
                {
                    name = reader.Name,
                    other,
                    community = work.Community.Name.In(words.Language),
                },
                new { other },
                Mine(introduction),
                Path(token),
                Duration.Zero,
                stop
            );
        }
    }

    private Task Notify(
        string key,
        PersonCard reader,
        Words words,
        string text,
        object with,
        object shown,
        string about,
        string button,
        Duration wait,
        CancellationToken stop,
        string? subject = null
    )
    {
        var mail = new NotificationText(words.Say(text, with), words[text + ".button"], button);
        return notifier.Notify(reader.Id, new(Kind, key, subject ?? text + ".subject", shown, about) { Wait = wait, Mail = mail }, stop);
    }

    private IEnumerable<(PersonCard Reader, Words Words)> Readers(Introduction introduction, Faces faces) =>
        introduction.Both.Select(faces.Card).OfType<PersonCard>().Where(c => c.Here).Select(c => (c, InLanguage(c.Language)));

    /// <summary>
    /// Returns the email's subject: the reader's own need or offer, otherwise the other person's profession, otherwise the community. It contains nothing that would identify the other person.
    /// </summary>
    private (string Key, object With) Subject(IReadOnlyList<Reason> reasons, PersonId reader, PersonCard? other, Faces faces, Words words)
    {
        foreach (var reason in reasons.Standing(faces))
            switch (reason)
            {
                case Reason.OfferMeetsNeed { Needs: var needs, Need: var need } when needs == reader:
                    return ("matching.mail.ask.subject.need", new { need = Quoted(faces.Need(reader, need)!) });
                case Reason.ProfessionMeetsNeed { Needs: var needs, Need: var need } when needs == reader:
                    return ("matching.mail.ask.subject.need", new { need = Quoted(faces.Need(reader, need)!) });
                case Reason.OfferMeetsNeed { Offers: var offers, Offer: var offer } when offers == reader:
                    return ("matching.mail.ask.subject.offer", new { offer = Quoted(faces.Offer(reader, offer)!) });
                default:
                    break;
            }

        return other?.Trade is { } profession
            ? ("matching.mail.ask.subject.trade", new { trade = profession.Name })
            : ("matching.mail.ask.subject", new { community = work.Community.Name });

        string Quoted(PostingCard posting)
        {
            var text = posting.In(words.Language).TrimEnd('。', '.', ' ');
            return text.Length <= MostOfAQuote
                ? text
                : string.Concat(string.Concat(text.EnumerateRunes().Take(MostOfAQuote)).TrimEnd(), "…");
        }
    }

    private Words InLanguage(string language) => new(catalogue, language, work.Community.Zone);

    private static string Mine(Introduction introduction) => $"/me/introductions/{introduction.Id}";

    private static string Key(Introduction introduction, string fact) => $"introduction:{introduction.Id}:{fact}";
}
