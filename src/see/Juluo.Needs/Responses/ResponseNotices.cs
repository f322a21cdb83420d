namespace Juluo.Needs;

/// <summary>Notifies authors of responses, and people who responded of the outcome.</summary>
internal sealed class ResponseNotices(Notifier notifier, PeopleFacade people)
{
    public const string Kind = "matching.response";

    /// <summary>The delay of an email, during which a mistaken tap can be undone.</summary>
    private static readonly Duration TimeToUndo = Duration.FromSeconds(20);

    public async Task Given(SaidPosting posting, PersonId by, string message, CancellationToken stop)
    {
        if (await people.Find(by, stop) is { } person)
            await notifier.Notify(
                posting.Author,
                new(
                    Kind,
                    GivenKey(posting.Card.Id, by),
                    Sentence(posting, person.Email is null ? "given-here" : "given"),
                    new
                    {
                        name = person.Name,
                        text = posting.Card.InBoth,
                        mail = person.Email,
                    },
                    Path(posting)
                )
                {
                    Quote = message.Length > 0 ? message : null,
                    Wait = TimeToUndo,
                },
                stop
            );
    }

    public Task Withdrawn(SaidPosting posting, PersonId by, CancellationToken stop) =>
        notifier.TakeBack([posting.Author], GivenKey(posting.Card.Id, by), stop);

    public async Task Judged(SaidPosting posting, PersonId responded, bool helped, CancellationToken stop)
    {
        if (await people.Find(posting.Author, stop) is { } author)
            await notifier.Notify(
                responded,
                new(
                    Kind,
                    ResultKey(posting.Card.Id, responded),
                    Sentence(posting, helped ? "helped" : "not-helped"),
                    new { name = author.Name, text = posting.Card.InBoth },
                    Path(posting)
                )
                {
                    Wait = TimeToUndo,
                },
                stop
            );
    }

    public Task Unjudged(PostingId posting, IReadOnlyCollection<PersonId> responded, CancellationToken stop) =>
        responded.Count == 0 ? Task.CompletedTask : TakeBackEach(responded, posting, stop);

    /// <summary>Notifies people whose responses are still open that the posting ended, with the author's note.</summary>
    public Task Ended(SaidPosting posting, IReadOnlyCollection<PersonId> waiting, string words, CancellationToken stop) =>
        notifier.Notify(
            waiting,
            new(Kind, EndedKey(posting.Card.Id), Sentence(posting, "ended"), new { text = posting.Card.InBoth }, Path(posting))
            {
                Quote = words.Length > 0 ? words : null,
                Wait = TimeToUndo,
            },
            stop
        );

    public Task Reopened(PostingId posting, IReadOnlyCollection<PersonId> waiting, CancellationToken stop) =>
        waiting.Count == 0 ? Task.CompletedTask : notifier.TakeBack(waiting, EndedKey(posting), stop);

    private async Task TakeBackEach(IReadOnlyCollection<PersonId> responded, PostingId posting, CancellationToken stop)
    {
        foreach (var person in responded)
            await notifier.TakeBack([person], ResultKey(posting, person), stop);
    }

    private static string Sentence(SaidPosting posting, string what) => $"matching.told.{EnumWord.Of(posting.Kind)}.{what}";

    private static string Path(SaidPosting posting) => $"/needs/{posting.Card.Id}";

    private static string GivenKey(PostingId posting, PersonId by) => $"response:{posting}:{by}";

    private static string ResultKey(PostingId posting, PersonId responded) => $"response:{posting}:{responded}:result";

    private static string EndedKey(PostingId posting) => $"response:{posting}:ended";
}
