/** Which figure counts as the points of a criterion. */
export type PointsSource = "appraisedAgain" | "appraised" | "computed" | "self";
