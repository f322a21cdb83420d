namespace Juluo.Sample;

/// <summary>The purpose of a stream of random numbers. The numbers determine the output of a seed: never reuse one.</summary>
internal enum Topic
{
    Houses = 1,
    Person = 2,
    Names = 3,
    Postings = 4,
    Habit = 5,
    Standing = 6,
    Attendance = 7,
    Whereabouts = 8,
    Neighbours = 9,
    Introductions = 10,
    Projects = 11,
    Events = 12,
    Encounters = 13,
    Letters = 14,
    Works = 15,
    Acceptance = 16,
    Usefulness = 17,
    Mentors = 18,
    Guests = 19,
    Bookings = 20,
    Minutes = 21,
    Visitors = 22,
    Surveys = 23,
}
