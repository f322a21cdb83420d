using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>A value in an address that is not a number where one is expected is refused with a sentence, on every page.</summary>
public sealed class QueryNumberTests
{
    private static readonly ZonedDateTime Now = Instant.FromUtc(2026, 3, 2, 9, 0).InUtc();

    /// <summary>The preview of a GET form: its errors are shown in sentences beside its fields.</summary>
    private const string Preview = "/series/preview";

    [Fact] // before: “could not be read”, without the field
    public void What_is_no_number_is_refused_as_such_on_every_page()
    {
        var asked = 0;
        var wrong = new List<string>();
        foreach (var (_, slice, route) in Modules.App.Routes.Where(r => r.Route is GetAttribute))
        {
            var input = Input(slice);
            foreach (var number in input.GetProperties().Where(p => IsNumber(p.PropertyType)))
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(number.Name);
                var fields = new JsonObject { [name] = "many" };
                foreach (var must in input.GetConstructors()[0].GetParameters().Where(p => !p.HasDefaultValue))
                    fields.TryAdd(JsonNamingPolicy.CamelCase.ConvertName(must.Name!), "x");
                asked++;
                var (_, errors) = InputReader.Of(fields, [], input, Now, texts: true, isForm: true);
                if (errors.Where(e => e.Field == name).ToList() is not [NotANumber or NotAWholeNumber])
                    wrong.Add($"{route.Path} {name}: {string.Join(", ", errors)}");
            }
        }

        wrong.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(15);
    }

    [Fact] // before: /times?minutes=-5 and /resources?seats=-3 were taken
    public void A_number_that_is_less_than_a_page_takes_is_refused_on_every_page()
    {
        var numbers = Modules
            .App.Routes.Where(r => r.Route is GetAttribute && r.Route.Path != Preview)
            .SelectMany(
                r => Input(r.Slice).GetProperties().Where(p => IsNumber(p.PropertyType)),
                (r, p) => (r.Route.Path, p.Name, Within: WithinAttribute.Of(p))
            )
            .ToList();
        numbers.Where(n => n.Within is null).Select(n => $"{n.Path} {n.Name}: say what it takes ([property: Within(…)])").ShouldBeEmpty();
        foreach (var (_, name, within) in numbers)
        {
            within!.Refuses(name, within.Least).ShouldBeNull();
            within.Refuses(name, within.Least - 1).ShouldNotBeNull();
        }
    }

    [Theory] // before: the first two were taken as they are
    [InlineData("minutes", "-5", typeof(NotWithin))]
    [InlineData("seats", "-3", typeof(NotWithin))]
    [InlineData("minutes", "1,20", typeof(NotAWholeNumber))]
    [InlineData("minutes", "1,234", typeof(NumberWithComma))]
    public void What_a_field_does_not_take_is_refused_at_it(string field, string typed, Type why)
    {
        var (_, errors) = InputReader.Of(
            new JsonObject { [field] = typed },
            [],
            typeof(CalendarViews.FindTimes.Input),
            Now,
            texts: true,
            isForm: true
        );
        errors.Single().ShouldBeOfType(why);
        errors[0].Field.ShouldBe(field);
    }

    private static Type Input(Type slice)
    {
        var type = slice;
        while (!type!.IsGenericType || type.GetGenericTypeDefinition() != typeof(Slice<,>))
            type = type.BaseType;
        return type.GetGenericArguments()[0];
    }

    private static bool IsNumber(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(decimal) || (plain.IsPrimitive && plain != typeof(bool) && plain != typeof(char));
    }
}
