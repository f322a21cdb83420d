namespace Juluo.Post;

/// <summary>A name for which a site accepts post.</summary>
/// <param name="Person">The person who is notified and may pick it up.</param>
/// <param name="Name">The name on the letters: a company's or a person's.</param>
/// <param name="ForwardTo">The address that post is forwarded to; null if the person gave none.</param>
/// <param name="EndedOn">The day after the last day on which post is accepted; null for no end.</param>
public sealed record PostHolder(
    PostHolderId Id,
    PersonId Person,
    SiteId Site,
    string Name,
    string? ForwardTo,
    LocalDate Since,
    LocalDate? EndedOn
)
{
    public const int MostName = 120;
    public const int MostAddress = 400;
}
