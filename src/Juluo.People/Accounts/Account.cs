using Microsoft.AspNetCore.Identity;

namespace Juluo.People;

/// <summary>How a human being signs in. Who they are to a community is a <see cref="Person"/> of it.</summary>
public sealed class Account : IdentityUser<Guid>;
