namespace Juluo.People;

/// <summary>POST /seeing-as — shows an operator the program as a given role sees it.</summary>
[Post("/seeing-as", "people.manage", Form = typeof(ListRoles), SessionOnly = true, Then = "/home")]
internal sealed class StartSeeingAs(RoleStore store, SeeingCookie cookie, IHttpContextAccessor http, Audit audit)
    : Slice<StartSeeingAs.Input, Done>
{
    public sealed record Input([Required] string Role = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await RoleChoice.Read(input.Role, store, stop) is not { } role)
            return new Unreadable(nameof(input.Role));
        cookie.Begin(http.HttpContext!, caller.Community.Id, caller.Self, input.Role);
        await audit.Did(caller.Self, "people.seeing-as", role.About, null, stop);
        return Done.It;
    }
}
