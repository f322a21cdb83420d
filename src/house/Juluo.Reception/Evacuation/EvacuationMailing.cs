namespace Juluo.Reception;

/// <summary>Mails the evacuation list to a site's wardens: each person's name, zone and arrival time, and a visitor's number and host. Each mailing is recorded in the audit.</summary>
internal sealed class EvacuationMailing(
    UnitOfWork work,
    Clock clock,
    Catalogue catalogue,
    Mailer mailer,
    FindRecipients find,
    PublicAddress address,
    Audit audit
)
{
    /// <param name="by">The person who sent the list by hand; null for the daily mail or a mail on change.</param>
    /// <param name="day">The day of the daily mail; null if the mail is sent on change or by hand.</param>
    /// <returns>The number of wardens the list was mailed to; 0 if the site has none, or none has an email address.</returns>
    public async Task<int> Send(ShowEvacuation.Output list, PersonId? by, LocalDate? day, CancellationToken stop)
    {
        var store = new EvacuationMailStore(work, clock);
        var wardens = await store.Wardens(list.Site.Id, stop);
        if (wardens.Count == 0)
            return 0;
        var readers = (await find(work, wardens, stop)).Where(r => r.Email is not null).ToList();
        foreach (var reader in readers)
            await mailer.Send(Write(list, reader), stop);
        await store.Sent(list.Site.Id, EvacuationMailStore.Hash(list), day, stop);
        await audit.Did(
            by,
            "reception.evacuation-mailed",
            list.Site.Name.Zh,
            new { people = list.People.Count, wardens = readers.Count },
            stop
        );
        return readers.Count;
    }

    private Mail Write(ShowEvacuation.Output list, Recipient reader)
    {
        var zone = list.Site.ZoneOr(work.Community.Zone);
        var words = new Words(catalogue, reader.Language, zone);
        var with = new
        {
            site = list.Site.Name.In(reader.Language),
            count = list.People.Count,
            at = list.At,
        };
        var link = address.Of(work.Community, $"/sites/{list.Site.Id}/evacuation", reader.Language);
        var text = new StringBuilder(words.Say("reception.evacuation.heading", with))
            .Append('\n')
            .Append(words.Say("reception.evacuation.as-of", with));
        if (list.People.Count > 0)
            text.Append('\n');
        foreach (var line in list.People)
        {
            var who = line.IsVisitor
                ? words.Say(
                    line.Host is null ? "reception.evacuation.visitor-number" : "reception.evacuation.visitor-of",
                    new { number = line.Number, host = line.Host }
                )
                : null;
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n☐ {line.Name}{(who is null ? "" : $" ({who})")} · {line.Zone?.Name.In(reader.Language) ?? words["reception.evacuation.unknown"]} · {words.Time(line.Since)}"
            );
        }

        text.Append("\n\n").Append(words["reception.evacuation.mail.keep"]).Append("\n\n").Append(link);
        return new(
            $"evacuation:{list.Site.Id}:{list.At.ToUnixTimeMilliseconds()}:{reader.Person}",
            reader.Email!,
            reader.Language,
            words.Say("reception.evacuation.mail.subject", with),
            text.ToString(),
            [(words["reception.evacuation"], link)]
        )
        {
            // Not threaded: in a thread, the newest list would be hard to find below older ones.
            Thread = null,
        };
    }
}
