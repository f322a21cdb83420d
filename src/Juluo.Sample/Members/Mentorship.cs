namespace Juluo.Sample;

/// <summary>A trainee and the mentor they see once a week.</summary>
public sealed record Mentorship(int Mentor, int Trainee, LocalDate From, IsoDayOfWeek MeetsOn);
