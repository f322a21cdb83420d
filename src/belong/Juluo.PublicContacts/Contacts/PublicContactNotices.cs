namespace Juluo.PublicContacts;

/// <summary>Notifies the person asked to be the public contact, and the operator who asked.</summary>
internal sealed class PublicContactNotices(Notifier notifier)
{
    public const string Kind = "people.public-contact";
    private static readonly Duration TimeToUndo = Duration.FromSeconds(20);
    private const string Page = ShowPrivacy.At + "#public-contact";

    public Task Asked(Guid question, PersonId person, string by, CancellationToken stop) =>
        notifier.Notify(person, new(Kind, Key(question), "people.told.contact.asked", new { by }, Page), stop);

    /// <summary>Withdraws the notification of a request.</summary>
    public Task TakeBack(PublicContactStore.Entry question, CancellationToken stop) =>
        notifier.TakeBack([question.Person], Key(question.Id), stop);

    public async Task Answered(PublicContactStore.Entry question, string name, bool agreed, CancellationToken stop)
    {
        if (question.AskedBy is { } by)
            await notifier.Notify(
                by,
                new(
                    Kind,
                    $"public-contact:{question.Id}:answered",
                    agreed ? "people.told.contact.agreed" : "people.told.contact.declined",
                    new { name },
                    "/settings/face#contact"
                ),
                stop
            );
    }

    /// <summary>Notifies a person who was replaced, or removed from the public page by an operator.</summary>
    public Task Over(Guid question, PersonId person, CancellationToken stop) =>
        notifier.Notify(
            person,
            new(Kind, Ended(question), "people.told.contact.over", new { }, "/notifications") { Wait = TimeToUndo },
            stop
        );

    /// <summary>Withdraws the notification of a removal that was undone. If its mail may have gone out, notifies the person that they are shown again.</summary>
    public async Task NotOver(PublicContactStore.Entry removed, Instant now, CancellationToken stop)
    {
        await notifier.TakeBack([removed.Person], Ended(removed.Id), stop);
        if (now - removed.RemovedAt > TimeToUndo)
            await notifier.Notify(
                removed.Person,
                new(Kind, $"public-contact:{removed.Id}:again:{now.ToUnixTimeSeconds()}", "people.told.contact.again", new { }, Page),
                stop
            );
    }

    private static string Ended(Guid question) => $"public-contact:{question}:over";

    private static string Key(Guid question) => $"public-contact:{question}:asked";
}
