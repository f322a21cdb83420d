using System.Security.Claims;
using Juluo.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace Juluo.People;

/// <summary>Lets somebody in whose account is known: chooses the community, sets the cookie, and says which door is theirs.</summary>
internal sealed class Entering(
    SignInManager<Account> signIn,
    Accounts accounts,
    Communities communities,
    NpgsqlDataSource source,
    House house
)
{
    /// <param name="wished">The community to enter if the account is a person there; else its oldest.</param>
    /// <returns>The path of the page to begin on.</returns>
    public async Task<Outcome<string>> Enter(Account account, Community wished, bool stay, CancellationToken stop)
    {
        var own = await accounts.Communities(new(account.Id), stop);
        if (own.Count == 0)
            return new AccountErrors.NoMember();
        var chosen = own.Contains(wished.Id) ? wished : (await communities.All(stop)).First(c => c.Id == own[0]);
        await signIn.SignInWithClaimsAsync(
            account,
            new AuthenticationProperties { IsPersistent = stay },
            [new Claim(Communities.Claim, chosen.Id.ToString())]
        );

        await using var work = new Work(source);
        await work.Begin(chosen, stop);
        var member = await MemberCalling.Find(work, account.Id, stop);
        return member is not null && MemberCalling.Allowed(house, member).Contains("kernel.today") ? "/today" : "/home";
    }
}
