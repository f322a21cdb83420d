namespace Juluo.Identity;

/// <summary>
/// Fact: a person requested a link to an address. The worker that handles it looks up the account, so that the response and the
/// time it takes reveal nothing.
/// </summary>
/// <param name="Address">The encrypted address, as input of strangers must not be readable in the queue.</param>
/// <param name="For">The account to move to the address.</param>
[Named("identity.link.asked")]
internal sealed record LinkAsked(LinkPurpose Purpose, string Address, string Language, string? Back, Guid? For = null) : IFact;
