namespace Juluo.People;

/// <summary>POST /seeing-as/end — ends seeing the program as another role.</summary>
[Post("/seeing-as/end", Requires.SignIn, Then = "/settings/roles", WhileSeeingAs = true, SessionOnly = true)]
internal sealed class EndSeeingAs(IHttpContextAccessor http) : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        SeeingCookie.End(http.HttpContext!);
        return Task.FromResult<Outcome<Done>>(Done.It);
    }

    // People who see as a role came from the roles page; others, such as alumni, may not see it.
    protected override Next After(Nothing input, Done output, Caller caller) => new(caller.SeeingAs is null ? "/home" : "/settings/roles");
}
