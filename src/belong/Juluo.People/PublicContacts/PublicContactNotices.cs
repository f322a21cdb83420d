namespace Juluo.People;

/// <summary>What is said to the person who was asked, and to the one who asked.</summary>
internal sealed class PublicContactNotices(Notifier notifier)
{
    public const string Kind = "people.public-contact";
    private const string Page = ShowPrivacy.At + "#public-contact";

    public Task Asked(Guid question, PersonId person, string by, CancellationToken stop) =>
        notifier.Tell(person, new(Kind, Key(question), "people.told.contact.asked", new { by }, Page), stop);

    /// <summary>The question does not wait any more.</summary>
    public Task TakeBack(PublicContactStore.Entry question, CancellationToken stop) =>
        notifier.TakeBack([question.Person], Key(question.Id), stop);

    public async Task Answered(PublicContactStore.Entry question, bool agreed, CancellationToken stop)
    {
        if (question.AskedBy is { } by)
            await notifier.Tell(
                by,
                new(
                    Kind,
                    $"public-contact:{question.Id}:answered",
                    agreed ? "people.told.contact.agreed" : "people.told.contact.declined",
                    new { name = question.Name },
                    "/settings/face#contact"
                ),
                stop
            );
    }

    /// <summary>Whom another person follows, or an operator takes off the public page.</summary>
    public Task Over(Guid question, PersonId person, CancellationToken stop) =>
        notifier.Tell(person, new(Kind, $"public-contact:{question}:over", "people.told.contact.over", new { }, "/notifications"), stop);

    private static string Key(Guid question) => $"public-contact:{question}:asked";
}
