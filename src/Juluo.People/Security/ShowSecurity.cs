using Juluo.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Juluo.People;

/// <summary>GET /me/security — how I sign in, and where I am signed in.</summary>
[Get(At, Needs.Account, Page = typeof(SecurityPage))]
internal sealed class ShowSecurity(UserManager<Account> users, Sessions sessions) : Slice<Nothing, SecurityOutput>
{
    public const string At = "/me/security";

    public override async Task<Outcome<SecurityOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (await users.FindByIdAsync(caller.Account!.Value.ToString()!) is not { } account)
            return new NotFound();
        return new SecurityOutput(
            account.Email!,
            account.PasswordHash is not null,
            sessions.RecentlyProved,
            await sessions.Of(account.Id, stop)
        );
    }
}

/// <param name="Proved">Whether the person showed a short while ago who they are.</param>
public sealed record SecurityOutput(string Email, bool HasPassword, bool Proved, IReadOnlyList<Session> Sessions);
