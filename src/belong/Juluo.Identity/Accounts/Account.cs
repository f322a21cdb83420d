namespace Juluo.Identity;

/// <summary>Sign-in account of a person. Modules above decide which person of a community it belongs to.</summary>
public sealed class Account : IdentityUser<Guid>;
