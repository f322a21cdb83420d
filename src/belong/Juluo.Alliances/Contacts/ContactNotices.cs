namespace Juluo.Alliances;

/// <summary>Notifications about requests for contact to both people, by their settings and in their languages.</summary>
internal sealed class ContactNotices(UnitOfWork work, Communities communities, PeopleFacade people, Catalogue catalogue, Notifier notifier)
{
    public const string Kind = "alliances.contact";

    private const string Page = "/alliances/contacts";

    /// <summary>Notifies a person of a request for contact, with the asker's name and message.</summary>
    public async Task Ask(
        ContactId id,
        PersonId reader,
        CommunityId by,
        string name,
        string message,
        string? need,
        Instant until,
        CancellationToken stop
    )
    {
        if (await people.Find(reader, stop) is not { Here: true } card)
            return;
        var words = InLanguage(card.Language);
        var community = CommunityCard.Of(await communities.Of(by, stop));
        var mail = words.Say(
            "alliances.mail.contact.ask",
            new
            {
                reader = card.Name,
                name,
                community = community.Name.In(words.Language),
                about = need is null ? "" : words.Say("alliances.contact.about", new { need }) + "\n\n",
                message,
                until = words.Day(until),
            }
        );
        await notifier.Notify(
            card.Id,
            new(Kind, Key(id, "asked"), "alliances.told.contact.asked", new { name, community = community.Name }, Page)
            {
                Mail = new(mail, words["alliances.mail.contact.ask.button"], Page),
            },
            stop
        );
    }

    /// <summary>Notifies of an accepted request, with the other's name and email.</summary>
    /// <param name="mine">True if the recipient asked; false if they accepted.</param>
    public async Task NotifyAccepted(
        ContactId id,
        bool mine,
        PersonId reader,
        CommunityId other,
        string? name,
        string? email,
        CancellationToken stop
    )
    {
        if (name is null || await people.Find(reader, stop) is not { Here: true } card)
            return;
        var words = InLanguage(card.Language);
        var community = CommunityCard.Of(await communities.Of(other, stop));
        var mail = words.Say(
            mine ? "alliances.mail.contact.accepted" : "alliances.mail.contact.agreed",
            new
            {
                reader = card.Name,
                name,
                community = community.Name.In(words.Language),
                reach = email is null ? words["alliances.contact.no-address"] : words.Say("alliances.contact.write-to", new { email }),
                first = FirstSentence(words, mine, name, card.Name),
            }
        );
        await notifier.Notify(
            card.Id,
            new(
                Kind,
                Key(id, "accepted"),
                mine ? "alliances.told.contact.accepted" : "alliances.told.contact.agreed",
                new { name, community = community.Name },
                Page
            )
            {
                Mail = new(mail, words["alliances.mail.contact.accepted.button"], Page),
            },
            stop
        );
    }

    /// <summary>Removes a request from the inbox and its emails from the queue, when it is over or the other person was erased.</summary>
    public async Task TakeBack(ContactId id, PersonId reader, CancellationToken stop)
    {
        await notifier.TakeBack([reader], Key(id, "asked"), stop);
        await notifier.TakeBack([reader], Key(id, "accepted"), stop);
    }

    /// <summary>Returns a suggested first sentence for a mail to the new contact.</summary>
    internal static string FirstSentence(Words words, bool mine, string other, string me) =>
        words.Say(mine ? "alliances.contact.first.asker" : "alliances.contact.first.asked", new { other, me });

    private Words InLanguage(string language) => new(catalogue, language, work.Community.Zone);

    private static string Key(ContactId id, string fact) => $"contact:{id}:{fact}";
}
