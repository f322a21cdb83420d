using Juluo.Kernel;
using Juluo.People;
using NodaTime;

namespace Juluo.Matching;

/// <summary>The four mails of an introduction, each in its reader's language. What is not yet due to be known is not in them.</summary>
internal sealed class IntroductionMail(Work work, Clock clock, Catalogue catalogue, Mailer mailer, LinkBook links, PublicAddress address)
{
    private static readonly Duration TimeToUndo = Duration.FromSeconds(20);

    public static string Path(string token) => $"/introductions/answers/{token}";

    /// <summary>Asks both, without saying who the other is.</summary>
    public async Task Ask(Introduction introduction, Faces faces, CancellationToken stop)
    {
        foreach (var (reader, words) in Readers(introduction, faces))
        {
            var other = faces.Card(introduction.Other(reader.Id));
            var token = await links.Make(introduction.Id, reader.Id, LinkAsks.Answer, introduction.ExpiresAt, stop);
            await Send(
                Key(introduction, "asked", reader.Id),
                reader,
                words,
                "matching.mail.ask",
                new
                {
                    name = reader.Name,
                    by = introduction.MadeBy is { } by ? faces.Name(by) : work.Community.Name(words.Language),
                    community = work.Community.Name(words.Language),
                    trade = other?.Trade?.Name(words.Language) ?? words["matching.trade.unknown"],
                    why = introduction.Reasons.SentenceTo(reader.Id, faces, words),
                    note = introduction.Note.Length == 0 ? "" : words.Say("matching.mail.note", new { note = introduction.Note }) + "\n\n",
                    until = words.Day(introduction.ExpiresAt),
                },
                token,
                TimeToUndo,
                stop
            );
        }
    }

    /// <summary>Tells both who the other is, and how to reach them.</summary>
    public async Task TellBoth(Introduction introduction, Faces faces, CancellationToken stop)
    {
        foreach (var (reader, words) in Readers(introduction, faces))
        {
            var other = faces.Card(introduction.Other(reader.Id))!;
            await Send(
                Key(introduction, "accepted", reader.Id),
                reader,
                words,
                "matching.mail.accepted",
                new
                {
                    name = reader.Name,
                    other = other.Name,
                    trade = other.Trade?.Name(words.Language) ?? words["matching.trade.unknown"],
                    reach = other.Email is { } mail ? words.Say("matching.reach.mail", new { mail }) : words["matching.reach.here"],
                    why = introduction.Reasons.SentenceTo(reader.Id, faces, words, acquainted: true),
                    community = work.Community.Name(words.Language),
                },
                null,
                Duration.Zero,
                stop
            );
        }
    }

    /// <summary>Asks whoever has not told: have you met?</summary>
    public Task AskWhetherMet(Introduction introduction, IEnumerable<PersonId> whom, Faces faces, CancellationToken stop) =>
        AskAbout(introduction, whom, faces, LinkAsks.Met, "met", "matching.mail.met", stop);

    /// <summary>Asks whoever has not told: was it useful, and what came of it?</summary>
    public Task AskWhetherUseful(Introduction introduction, IEnumerable<PersonId> whom, Faces faces, CancellationToken stop) =>
        AskAbout(introduction, whom, faces, LinkAsks.Useful, "useful", "matching.mail.useful", stop);

    /// <summary>The questions that have not gone out yet never will, and the links of those that did are dead.</summary>
    public async Task TakeBack(Introduction introduction, CancellationToken stop)
    {
        await links.Kill(introduction.Id, stop);
        await mailer.TakeBack([.. introduction.Both.Select(p => Key(introduction, "asked", p))], stop);
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
            await Send(
                Key(introduction, fact, reader.Id),
                reader,
                words,
                text,
                new
                {
                    name = reader.Name,
                    other = faces.Name(introduction.Other(reader.Id)),
                    community = work.Community.Name(words.Language),
                },
                token,
                Duration.Zero,
                stop
            );
        }
    }

    private async Task Send(
        string key,
        PersonCard reader,
        Words words,
        string text,
        object with,
        string? token,
        Duration wait,
        CancellationToken stop
    )
    {
        var settings = address.Of(work.Community, "/me", words.Language);
        var link = token is null
            ? address.Of(work.Community, "/home", words.Language)
            : address.Of(work.Community, Path(token), words.Language);
        var body = $"{words.Say(text, with)}\n\n{link}\n\n{words.Say("matching.mail.fewer", new { settings })}";
        await mailer.Send(
            new(key, reader.Email!, words.Language, words.Say(text + ".subject", with), body, [(words[text + ".button"], link)])
            {
                Wait = wait,
            },
            stop
        );
    }

    // Somebody without an address finds the question on their page.
    private IEnumerable<(PersonCard Reader, Words Words)> Readers(Introduction introduction, Faces faces) =>
        introduction
            .Both.Select(faces.Card)
            .OfType<PersonCard>()
            .Where(c => c is { Email: not null, Here: true })
            .Select(c => (c, new Words(catalogue, c.Language, work.Community.Zone)));

    private static string Key(Introduction introduction, string fact, PersonId reader) => $"introduction:{introduction.Id}:{fact}:{reader}";
}
