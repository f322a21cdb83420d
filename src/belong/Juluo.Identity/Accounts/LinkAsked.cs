namespace Juluo.Identity;

/// <summary>
/// A person typed an address to be mailed a link. Whether it is the address of an account is looked up by the worker that hears of it, so that the answer and the
/// time it takes tell nothing.
/// </summary>
/// <param name="Address">Sealed: what strangers type is not to be read in the queue.</param>
/// <param name="For">The account that is to move to the address.</param>
[Named("identity.link.asked")]
internal sealed record LinkAsked(LinkPurpose Purpose, string Address, string Language, string? Back, Guid? For = null) : IFact;
