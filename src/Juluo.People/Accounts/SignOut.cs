using Juluo.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Juluo.People;

/// <summary>POST /sign-out — forgets who this browser is.</summary>
[Post("/sign-out", Needs.Nothing, Then = "/")]
public sealed class SignOut(SignInManager<Account> signIn) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        await signIn.SignOutAsync();
        return Done.It;
    }
}
