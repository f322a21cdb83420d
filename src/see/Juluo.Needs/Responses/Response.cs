namespace Juluo.Needs;

/// <summary>A person can help with a need, or would like what is offered.</summary>
/// <param name="Message">What they wrote to its author; may be empty.</param>
/// <param name="ResultAt">When the author said whether it helped.</param>
/// <param name="CountedAt">When it became evidence of a tie: the result stands since.</param>
public sealed record Response(
    PostingId Posting,
    PersonId Person,
    PersonId Author,
    string Message,
    ResponseState State,
    Instant At,
    Instant? ResultAt,
    Instant? CountedAt
)
{
    public const int MostMessage = 500;

    /// <summary>The person has responded, and has not withdrawn it.</summary>
    internal bool Given => State is ResponseState.Open or ResponseState.Helped or ResponseState.NotHelped;

    /// <summary>
    /// That it helped, as evidence that two people dealt with each other: who gave and who received, not what. Null if one of the two has not agreed to be counted. It is named by the want
    /// and the person, so that what is published again is known already.
    /// </summary>
    internal static Interaction? Evidence(Response response, PostingKind kind, PersonCard responded, PersonCard author) =>
        response.ResultAt is not { } at || responded.Id == author.Id || !responded.PresenceCounts || !author.PresenceCounts ? null
        : kind == PostingKind.Need ? Between(InteractionKind.AnsweredAsk, responded.Id, author.Id, response, at)
        : Between(InteractionKind.Help, author.Id, responded.Id, response, at);

    private static Interaction Between(InteractionKind kind, PersonId gave, PersonId received, Response response, Instant at) =>
        new(at, kind, gave, received, 0, null, 2, "responses", $"{response.Posting}:{response.Person}");
}

[Named("response-state")]
public enum ResponseState
{
    /// <summary>The author has not said whether it helped.</summary>
    Open,
    Helped,
    NotHelped,
    Withdrawn,

    /// <summary>A need that was mailed to a person, and is not for them.</summary>
    Declined,
}
