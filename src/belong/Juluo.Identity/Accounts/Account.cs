namespace Juluo.Identity;

/// <summary>A sign-in account. The modules above decide which person of each community it belongs to.</summary>
public sealed class Account : IdentityUser<Guid>;
