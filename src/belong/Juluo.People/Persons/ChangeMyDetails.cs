namespace Juluo.People;

/// <summary>POST /me/details — changes the caller's name, profession and language, and whether the public page may show them.</summary>
[Post("/me/details", Requires.SignIn, Form = typeof(ShowMyProfile), Say = "people.details.kept")]
internal sealed class ChangeMyDetails(PersonStore persons, IHttpContextAccessor http) : Slice<ChangeMyDetails.Input, Done>
{
    public sealed record Input : Person.Details;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Check() is { Count: > 0 } errors)
            return errors.ToList();
        var me = (await persons.Hold(caller.Self, stop))!;
        if (me.Language != input.Language)
            http.HttpContext!.Response.Cookies.Delete(Languages.Cookie, new() { Path = "/" }); // overrides an earlier choice on this device
        me.Describe(input);
        return await persons.SaveDetails(me, stop);
    }
}
