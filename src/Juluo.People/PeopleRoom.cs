using Juluo.Kernel;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.People;

public sealed class PeopleRoom : Room
{
    public override string Name => "people";

    public override string Sentence => "Who belongs to the community, what they need and offer, and what they agreed to.";

    public override Permissions Permissions =>
        new(
            ("people.see", "See who is here, what they need and what they offer", Enum.GetValues<Role>()),
            ("people.manage", "Bring people in, see their addresses", [Role.Operator])
        );

    public override void Services(IServiceCollection services)
    {
        services.AddRoomDb<PeopleDb>();
        services.AddScoped<PeopleDirectory>().AddScoped<Personas>();
        services.AddScoped(s => new Accounts(s.GetRequiredService<UserManager<Account>>(), s.GetRequiredService<NpgsqlDataSource>(), s.GetRequiredService<Clock>()));
        services.AddSingleton<WhoIsCalling>(MemberCalling.Tell);
        services.AddSigningIn();
    }
}
