using Microsoft.AspNetCore.Identity;

namespace Juluo.Identity;

/// <summary>How a human being signs in. Who they are to a community is for the modules above to say.</summary>
public sealed class Account : IdentityUser<Guid>;
