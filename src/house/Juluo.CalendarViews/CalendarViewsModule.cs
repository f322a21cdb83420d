namespace Juluo.CalendarViews;

/// <summary>Errors and permissions keep the names that they had in Bookings, because API clients know them.</summary>
public sealed class CalendarViewsModule : Module
{
    public override string Name => "calendarviews";

    public override string Sentence =>
        "What is on and what is free: the calendar, times that suit several people, and links for calendar programs.";

    public override IReadOnlyList<Type> Uses =>
        [typeof(BookingsModule), typeof(PlansModule), typeof(SpacesModule), typeof(CirclesModule), typeof(PeopleModule)];

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Book, "menu.calendar", "/calendar", 10);
        menu.Add(MenuGroup.Book, "menu.times", "/times", 40);
        menu.Add(MenuGroup.Reception, "menu.calendar", "/calendar", 40, needs: SpacesModule.Reception);
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("book", "/calendar");
        pages.Add("times", "/times");
        pages.Add("calendar-links", "/calendar/links");
    }

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, CalendarLinksOfLeaver>();

    public override PersonalData PersonalData { get; } =
        new(new PersonalDataField("calendars", "calendarviews.calendar_link", "made_by").Moves());
}
