namespace Juluo.Events;

/// <summary>Notifies people about an event: members in their inbox, guests without an account by email.</summary>
internal sealed class EventNotices(
    UnitOfWork work,
    Clock clock,
    Notifier notifier,
    Mailer mailer,
    Catalogue catalogue,
    PublicAddress address,
    EventSpaces spaces,
    EventAnswerLink answers
)
{
    private const int MostMailsAnHour = 5;
    private const string Answers = "event-answer:";

    /// <param name="what">The last word of the notice's keys in the catalogues.</param>
    /// <param name="fact">A word that distinguishes this notice from earlier ones to the same person about the same event.</param>
    public async Task Send(string what, Event of, IReadOnlyCollection<Attendee> to, string fact, CancellationToken stop)
    {
        var (where, zone) = await Place(of, stop);
        // Those who were offered a place have it for different times.
        foreach (var same in to.Where(a => a.Person is not null).GroupBy(a => a.OfferedUntil))
            await notifier.Notify(
                [.. same.Select(a => a.Person!.Value)],
                new(
                    EventRights.Notices,
                    $"event:{of.Id}:{what}:{fact}",
                    $"events.notice.{what}",
                    new
                    {
                        @event = of.Title,
                        at = When(of.StartsAt, zone),
                        place = where,
                        until = When(same.Key ?? of.StartsAt, zone),
                    },
                    $"/events/{of.Id}"
                )
                {
                    Thread = $"event:{of.Id}",
                },
                stop
            );
        foreach (var guest in to.Where(a => a.Email is not null))
            // Everyone who comes must hear of another time. Of places, the address of a person who never answered could get any number.
            if (what is "changed" or "cancelled" || !await IsEnough(guest, stop))
                await Mail(
                    $"events.notice.{what}",
                    of,
                    guest,
                    (where, zone),
                    what is "changed" or "cancelled" ? $"event:{of.Id}:{what}:{fact}:{guest.Id}" : $"{Answers}{guest.Id}:{what}:{fact}",
                    stop
                );
    }

    /// <summary>Notifies hosts of an event.</summary>
    /// <param name="what">The last word of the notice's keys in the catalogues.</param>
    /// <param name="fact">A word that distinguishes this notice from earlier ones to the same person about the same event.</param>
    public async Task Hosts(string what, Event of, IReadOnlyCollection<PersonId> to, CancellationToken stop, string fact = "once")
    {
        var (where, zone) = await Place(of, stop);
        await notifier.Notify(
            to,
            new(
                EventRights.Notices,
                $"event:{of.Id}:{what}:{fact}",
                $"events.notice.{what}",
                new
                {
                    @event = of.Title,
                    at = When(of.StartsAt, zone),
                    place = where,
                },
                $"/events/{of.Id}"
            )
            {
                Thread = $"event:{of.Id}",
            },
            stop
        );
    }

    /// <summary>Mails a guest the answer that was recorded, with the address at which it can be changed.</summary>
    public async Task Confirm(Event of, Attendee guest, CancellationToken stop)
    {
        if (!await IsEnough(guest, stop))
            await Mail(
                guest.State == AttendeeState.Coming ? "events.mail.coming" : "events.mail.waiting",
                of,
                guest,
                await Place(of, stop),
                $"{Answers}{guest.Id}",
                stop
            );
    }

    // Anyone can type another person's address, so one address gets at most five emails about answers in an hour.
    private async Task<bool> IsEnough(Attendee guest, CancellationToken stop) =>
        await mailer.SentTo(guest.Email!, Answers, clock.Now - Duration.FromHours(1), stop) >= MostMailsAnHour;

    private async Task<(LocalizedText Where, DateTimeZone Zone)> Place(Event of, CancellationToken stop) =>
        ((await spaces.Where([of], stop))[of.Id], await spaces.Zone(of.Resource, work.Community.Zone, stop));

    // On the clock of the place, which may be in another zone than the community.
    private LocalizedText When(Instant at, DateTimeZone zone) =>
        new(new Words(catalogue, Languages.Chinese, zone).When(at), new Words(catalogue, Languages.English, zone).When(at));

    private async Task Mail(
        string letter,
        Event of,
        Attendee guest,
        (LocalizedText Where, DateTimeZone Zone) place,
        string key,
        CancellationToken stop
    )
    {
        var words = new Words(catalogue, guest.Language!, place.Zone);
        var link = address.Of(work.Community, EventAnswerLink.Path(answers.Seal(work.Community.Id, guest.Id)), guest.Language!);
        var with = new
        {
            @event = of.Title.In(guest.Language!),
            at = words.When(of.StartsAt),
            place = place.Where.In(guest.Language!),
            until = words.When(guest.OfferedUntil ?? of.StartsAt),
        };
        await mailer.Send(
            new(
                key,
                guest.Email!,
                guest.Language!,
                words.Say(letter, with),
                $"{words.Say($"{letter}.more", with)}\n\n{link}",
                [(words[$"{letter}.button"], link)]
            )
            {
                Thread = $"event:{of.Id}",
            },
            stop
        );
    }
}
