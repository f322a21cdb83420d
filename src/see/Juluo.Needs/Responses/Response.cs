namespace Juluo.Needs;

/// <summary>A response by a person who can help with a need or wants what is offered.</summary>
/// <param name="Message">Their message to the author; may be empty.</param>
/// <param name="ResultAt">The time when the author reported whether it helped.</param>
/// <param name="CountedAt">The time when it became evidence of a tie; from then on the result cannot be changed.</param>
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

    /// <summary>True if the person has responded and not withdrawn the response.</summary>
    internal bool Given => State is ResponseState.Open or ResponseState.Helped or ResponseState.NotHelped;

    /// <summary>
    /// Returns the evidence that two people dealt with each other: the giver and the receiver, not the content. Null if one of the two has not agreed to be counted. Its key consists of the
    /// posting and the person, so that publishing it again has no effect.
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
    /// <summary>The author has not reported whether it helped.</summary>
    Open,
    Helped,
    NotHelped,
    Withdrawn,

    /// <summary>The person declined a need that was emailed to them.</summary>
    Declined,
}
